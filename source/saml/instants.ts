/** The instant of a SAML attribute; SAML has every one in UTC, also where the text does not say so. */
export const instant = (text: string | undefined): Date | undefined => {
	const date = new Date(text?.trim().replace(/T[\d:.]+$/, '$&Z') ?? Number.NaN);
	return Number.isNaN(date.getTime()) ? undefined : date;
};

/** The first of those instants that are known. */
export const earliest = (dates: ReadonlyArray<Date | undefined>): Date | undefined => {
	const times = dates.filter(date => date !== undefined).map(date => date.getTime());
	return times.length === 0 ? undefined : new Date(Math.min(...times));
};
