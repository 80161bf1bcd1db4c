import {expect, test} from 'vitest';
import {partitions} from '../../source/partitions.js';
import {regionFor, regionProblem} from '../../source/sts/region.js';
import {failureOf} from '../sessions/place.js';

test.each([
	['aws', 'us-east-1'],
	['aws-us-gov', 'us-gov-west-1'],
	['aws-cn', 'cn-north-1'],
	['aws-eusc', 'eusc-de-east-1'],
	['aws-iso', 'us-iso-east-1'],
	['aws-iso-b', 'us-isob-east-1'],
	['aws-iso-e', 'eu-isoe-west-1'],
	['aws-iso-f', 'us-isof-east-1'],
])('a role of %s is assumed in %s when nobody wishes for another region', (partition, region) => {
	expect(regionFor(partition, [])).toBe(region);
	expect(regionFor(partition, [undefined, ''])).toBe(region);
});

test('every partition names its default region among its own, and no region is in two partitions', () => {
	const regions = partitions.flatMap(partition => partition.regions);
	expect(new Set(regions).size).toBe(regions.length);
	for (const {defaultRegion, regions: own} of partitions) {
		expect(own).toContain(defaultRegion);
	}
});

test.each([
	['the first wish counts', ['eu-west-1', 'eu-west-2'], 'eu-west-1'],
	['an empty wish does not', ['', undefined, 'eu-west-2'], 'eu-west-2'],
	['a wish for another partition does not', ['cn-north-1', 'eu-west-2'], 'eu-west-2'],
	['a wish for a region that does not exist does not', ['us-east-1@evil.example', 'eu-west-2'], 'eu-west-2'],
	['a wish in capitals does not', ['EU-WEST-1'], 'us-east-1'],
])('%s', (_, wishes, expected) => {
	expect(regionFor('aws', wishes)).toBe(expected);
});

test('a partition that is not known is said so', () => {
	expect(failureOf(() => regionFor('aws-\u202Emoon', []))).toMatchObject({
		message: 'The partition “aws-\\u{202e}moon” is not known.',
		hint: 'Check the role ARN; a newer stsui may know it.',
	});
});

test.each([
	['eu-west-1', undefined, undefined],
	['eu-west-1', 'aws', undefined],
	['us-gov-east-1', 'aws-us-gov', undefined],
	['us-east-1@evil.example', undefined, 'There is no AWS region “us-east-1@evil.example”.'],
	['moon\u001B[31m', undefined, 'There is no AWS region “moon\\x1b[31m”.'],
	['', undefined, 'There is no AWS region “”.'],
	['eu-west-1', 'aws-cn', 'eu-west-1 lies in the partition aws, this role in aws-cn.'],
])('of the region “%s” for a role of %s it is said: %s', (region, partition, expected) => {
	expect(regionProblem(region, partition)).toBe(expected);
});
