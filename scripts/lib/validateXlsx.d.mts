/** 逐部件校验（.xlsx、.docx），返回不合架构的话；`null` 是运行不了 xmllint。 */
export function validatePackage(bytes: Uint8Array, directory: string): string[] | null;
