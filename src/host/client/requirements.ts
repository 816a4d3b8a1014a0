/** 要求集 → 最高版本，如 `{ ExcelApi: '1.14' }`。 */
export type RequirementSets = Readonly<Record<string, string>>;

/** Microsoft 365（当前通道）：备注、写入不伤撤销都有。 */
export const M365: RequirementSets = {
  ExcelApi: '1.19',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  RibbonApi: '1.2',
  DelayForCellEdit: '1.1',
};

/** Office LTSC 2021：ExcelApi 止于 1.14，没有备注 API。 */
export const LTSC_2021: RequirementSets = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  RibbonApi: '1.1',
  DelayForCellEdit: '1.1',
};

const parts = (version: string) => version.split('.').map(Number);

/** 支持到 `supported` 的机器上有没有 `wanted`。 */
export function reaches(supported: string, wanted: string): boolean {
  const [major = 0, minor = 0] = parts(supported);
  const [wantedMajor = 0, wantedMinor = 0] = parts(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** `Office.context.requirements.isSetSupported` 的答法：不分大小写，不写版本就问有没有。 */
export function isSetSupported(sets: RequirementSets, name: string, version = '0'): boolean {
  const key = Object.keys(sets).find((each) => each.toLowerCase() === name.toLowerCase());
  const supported = key === undefined ? undefined : sets[key];
  return supported !== undefined && reaches(supported, String(version));
}

/**
 * 底线（ExcelApi 1.14）以上才有的成员。
 *
 * 客户端库总是带着全部成员，老机器由主机答 ApiNotFound；主机实现了而老版本没有的都列在这里。
 */
const NEWER_MEMBERS: Readonly<Record<string, string>> = {
  'Workbook.notes': '1.18',
  'Worksheet.notes': '1.18',
  'Worksheet._RegisterEventNameChanged': '1.17',
  'Worksheet._RegisterEventVisibilityChanged': '1.17',
  'WorksheetCollection._RegisterEventNameChanged': '1.17',
  'WorksheetCollection._RegisterEventVisibilityChanged': '1.17',
  'WorksheetCollection._RegisterEventMoved': '1.17',
};

/** 这个成员在所扮演的版本里有没有。 */
export function isMemberSupported(sets: RequirementSets, type: string, member: string): boolean {
  const wanted = NEWER_MEMBERS[`${type}.${member}`];
  return wanted === undefined || isSetSupported(sets, 'ExcelApi', wanted);
}
