import type { IsSetSupported } from './sessionState';

/** 一项能力要的两样：主机的要求集，与客户端库里的成员（只关乎主机行为的没有成员）。 */
interface Requirement {
  readonly version: string;
  readonly member?: readonly [type: string, name: string];
}

/** 底线（ExcelApi 1.14）以上的能力，与底线以下、低版本也要能退的。 */
const requirements = {
  /** 图片、图形、文本框。 */
  shapes: { version: '1.9', member: ['Worksheet', 'shapes'] },
  comments: { version: '1.10', member: ['Worksheet', 'comments'] },
  sheetRenamed: { version: '1.17', member: ['WorksheetCollection', 'onNameChanged'] },
  notes: { version: '1.18', member: ['Worksheet', 'notes'] },
  /** 加载项写入以后，用户的撤销还在。 */
  writesKeepUndo: { version: '1.19' },
} as const satisfies Readonly<Record<string, Requirement>>;

/** 能力的名字。 */
export type Capability = keyof typeof requirements;

/**
 * 有没有一项能力：主机说支持**并且**随包分发的 office.js 真有这个成员才算。
 * 自带的客户端停在 2022 年，主机却会回答支持 1.18；只问主机，`sheet.notes` 就是 undefined。
 */
export function hasCapability(isSetSupported: IsSetSupported, capability: Capability): boolean {
  const { version, member }: Requirement = requirements[capability];
  return isSetSupported('ExcelApi', version) && (member === undefined || hasMember(...member));
}

/** 客户端库的类上有没有这个成员。 */
export function hasMember(type: string, name: string): boolean {
  const { Excel: library } = globalThis as { Excel?: Readonly<Record<string, unknown>> };
  const declared = library?.[type];
  return typeof declared === 'function' && name in (declared.prototype as object);
}
