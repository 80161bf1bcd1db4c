declare const STSUI_VERSION: string | undefined;

/** From package.json, put in by the build. */
export const version = typeof STSUI_VERSION === 'string' ? STSUI_VERSION : '0.0.0-source';
