/**
The characters that AWS uses for these values: none of them means anything to a shell or an AWS file.

What holds another one was not made by AWS, and is neither exported nor written: quoting alone is not trusted with that.
*/
export const isAccessKeyId = (text: string): boolean => /^[A-Z\d]{16,128}$/.test(text);

/** A secret access key or a session token. */
export const isSecretText = (text: string): boolean => /^[\w/+=-]+$/.test(text);

export const isRegionText = (text: string): boolean => /^[a-z\d-]+$/.test(text);
