/** 新的 `{GUID}`（大写，含花括号），同 Excel 给部件与批注的 id。 */
export const newGuid = () => `{${crypto.randomUUID().toUpperCase()}}`;
