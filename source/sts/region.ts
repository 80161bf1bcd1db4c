import {StsuiError} from '../errors.js';
import {type Partition, partitions} from '../partitions.js';
import {visible} from '../visible.js';

/** Regions that somebody wishes for, the strongest wish first; `undefined` and empty ones do not count. */
export type RegionWishes = ReadonlyArray<string | undefined>;

/**
The region to ask STS in for a role, and to use the session in.

The first wish that lies in the role's partition, else the default region of that partition: a wish made for another
partition (an `AWS_REGION` of the shell) says nothing about this role.

@throws {StsuiError} If the partition is not known.
*/
export const regionFor = (partitionId: string, wishes: RegionWishes): string => {
	const partition = partitions.find(({id}) => id === partitionId);
	if (partition === undefined) {
		throw new StsuiError(`The partition “${visible(partitionId)}” is not known.`, {
			hint: 'Check the role ARN; a newer stsui may know it.',
		});
	}

	return (
		wishes.find(wish => wish !== undefined && partition.regions.includes(wish)) ?? partition.defaultRegion
	);
};

/**
Why this region cannot be used, as a sentence; `undefined` if it can.

Only known regions become part of a host name: the request carries the assertion.
*/
export const regionProblem = (region: string, partitionId?: string): string | undefined => {
	const partition = partitionOfRegion(region);
	if (partition === undefined) {
		return `There is no AWS region “${visible(region)}”.`;
	}

	return partitionId === undefined || partition.id === partitionId
		? undefined
		: `${region} lies in the partition ${partition.id}, this role in ${partitionId}.`;
};

const partitionOfRegion = (region: string): Partition | undefined =>
	partitions.find(({regions}) => regions.includes(region));
