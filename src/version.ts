/**
 * The version of the rules: records of one version are the same bytes for the same input. Kept equal to package.json by
 * a test.
 */
export const version = "0.1.0";
