/** What somebody gives who meant to give a SAML response, by how it looks; the first row that fits says it. */
const looks: ReadonlyArray<readonly [RegExp, string]> = [
	[/^$/, 'There is nothing in it.'],
	[
		/-----BEGIN [A-Z ]*PRIVATE KEY-----/,
		'This is a private key, not a SAML response. It was not kept or shown.',
	],
	[
		/aws_secret_access_key|AWS_SECRET_ACCESS_KEY|"SecretAccessKey"/,
		'These are AWS credentials, not a SAML response.',
	],
	[
		/^.{0,3}PNG|^GIF8|^%PDF-|^.{0,12}JFIF|^PK\W/,
		'This is a picture or another binary file, not a SAML response.',
	],
	[
		/^(?:<!doctype html|<html[\s>])[\s\S]*<input\b[^>]*type\s*=\s*["']?password/i,
		'This is a sign-in page: the response comes after signing in there.',
	],
	[/^<!doctype html|<html[\s>]/i, 'This is a web page, not a SAML response.'],
	[/^</, 'This is XML, but not a SAML response.'],
	[/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/, 'This is a web identity token (JWT), not a SAML response.'],
	// Words have blanks between them sooner than wrapped base64 has.
	[
		/^[\w+/=-]+(?:(?<=\S{16})\s[\w+/=\s-]*)?$/,
		'This looks like base64, but there is no SAML response in it.',
	],
];

/** Characters that are enough to tell. */
const enough = 100_000;

/** One sentence, which echoes nothing of the text. */
export const whatItIs = (text: string): string =>
	looks.find(([look]) => look.test(text.slice(0, enough)))?.[1] ??
	'This is not a SAML response: neither base64 nor XML.';
