/** A part of AWS that shares nothing with the others: its regions, and the one to ask when none is wished. */
export type Partition = {
	readonly id: string;
	readonly defaultRegion: string;
	readonly regions: readonly string[];
	/** Host of the SAML sign-in, before which a region may stand; `undefined` where it is not public. */
	readonly signInHost?: string;
};

/**
@see https://docs.aws.amazon.com/general/latest/gr/sts.html
*/
export const partitions: readonly Partition[] = [
	{
		id: 'aws',
		defaultRegion: 'us-east-1',
		signInHost: 'signin.aws.amazon.com',
		regions: [
			...[
				'us-east-1',
				'us-east-2',
				'us-west-1',
				'us-west-2',
				'ca-central-1',
				'ca-west-1',
				'mx-central-1',
				'sa-east-1',
			],
			...[
				'eu-central-1',
				'eu-central-2',
				'eu-north-1',
				'eu-south-1',
				'eu-south-2',
				'eu-west-1',
				'eu-west-2',
				'eu-west-3',
			],
			...[
				'af-south-1',
				'il-central-1',
				'me-central-1',
				'me-south-1',
				'ap-east-1',
				'ap-east-2',
				'ap-northeast-1',
			],
			...['ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2', 'ap-southeast-1', 'ap-southeast-2'],
			...['ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7'],
		],
	},
	{
		id: 'aws-us-gov',
		signInHost: 'signin.amazonaws-us-gov.com',
		defaultRegion: 'us-gov-west-1',
		regions: ['us-gov-west-1', 'us-gov-east-1'],
	},
	{
		id: 'aws-cn',
		signInHost: 'signin.amazonaws.cn',
		defaultRegion: 'cn-north-1',
		regions: ['cn-north-1', 'cn-northwest-1'],
	},
	{id: 'aws-eusc', defaultRegion: 'eusc-de-east-1', regions: ['eusc-de-east-1']},
	{
		id: 'aws-iso',
		signInHost: 'signin.c2shome.ic.gov',
		defaultRegion: 'us-iso-east-1',
		regions: ['us-iso-east-1', 'us-iso-west-1'],
	},
	{
		id: 'aws-iso-b',
		signInHost: 'signin.sc2shome.sgov.gov',
		defaultRegion: 'us-isob-east-1',
		regions: ['us-isob-east-1', 'us-isob-west-1'],
	},
	{id: 'aws-iso-e', defaultRegion: 'eu-isoe-west-1', regions: ['eu-isoe-west-1']},
	{id: 'aws-iso-f', defaultRegion: 'us-isof-east-1', regions: ['us-isof-east-1', 'us-isof-south-1']},
];

/**
Whether AWS takes sign-ins of a partition at this URL; `undefined` where that is not public.

@see https://docs.aws.amazon.com/general/latest/gr/signin-service.html
*/
export const isSignInEndpoint = (url: string, partitionId: string): boolean | undefined => {
	const host = partitions.find(({id}) => id === partitionId)?.signInHost;
	if (host === undefined) {
		return undefined;
	}

	const {protocol, hostname, pathname} = URL.canParse(url) ? new URL(url) : new URL('about:blank');
	const isHost =
		hostname === host ||
		(hostname.endsWith(`.${host}`) && !hostname.slice(0, -host.length - 1).includes('.'));
	return protocol === 'https:' && isHost && /^\/saml(?:\/acs\/[\w-]+)?$/.test(pathname);
};
