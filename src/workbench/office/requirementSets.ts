/** 一种 Excel 的能力：办公软件里支持的最高要求集版本。 */
export interface OfficeVersion {
  id: string;
  label: string;
  /** 要求集 → 最高版本，交给 `Office.context.requirements`。 */
  sets: Readonly<Record<string, string>>;
}

/**
 * 工作台可以扮演的 Excel 版本，第一个是缺省。
 *
 * 来源：微软“Excel JavaScript API 要求集”与各产品可用性表（LTSC 2021 = ExcelApi 1.14，
 * LTSC 2024 = 1.17）。当前客户端库之外的 API（如备注 1.18）由主机补声明。
 */
export const officeVersions: readonly OfficeVersion[] = [
  {
    id: 'm365',
    label: 'Microsoft 365',
    sets: { ExcelApi: '1.18', SharedRuntime: '1.2', CustomFunctionsRuntime: '1.4', RibbonApi: '1.1' },
  },
  {
    id: 'ltsc2024',
    label: 'Office LTSC 2024',
    sets: { ExcelApi: '1.17', SharedRuntime: '1.2', CustomFunctionsRuntime: '1.4', RibbonApi: '1.1' },
  },
  {
    id: 'ltsc2021',
    label: 'Office LTSC 2021',
    sets: { ExcelApi: '1.14', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' },
  },
];

/** 按 id 找版本；不认识的 id 用缺省。 */
export function officeVersion(id: string): OfficeVersion {
  return officeVersions.find((version) => version.id === id) ?? (officeVersions[0] as OfficeVersion);
}
