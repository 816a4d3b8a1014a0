declare const PBE_VERSION: string;

/** 加载项版本，由构建从 package.json 填入。 */
export const version: string = PBE_VERSION;
