import { LTSC_2021, M365, type RequirementSets } from '../../host';

/** 一种 Excel 的能力：支持的最高要求集版本。 */
export interface OfficeVersion {
  id: string;
  label: string;
  sets: RequirementSets;
}

/** 工作台可以扮演的 Excel 版本，第一个是缺省；用来试各级退路。 */
export const officeVersions: readonly [OfficeVersion, ...OfficeVersion[]] = [
  { id: 'm365', label: 'Microsoft 365', sets: M365 },
  { id: 'ltsc2021', label: 'Office LTSC 2021', sets: LTSC_2021 },
];

/** 按 id 找版本；不认识的 id 用缺省。 */
export function officeVersion(id: string): OfficeVersion {
  return officeVersions.find((version) => version.id === id) ?? officeVersions[0];
}
