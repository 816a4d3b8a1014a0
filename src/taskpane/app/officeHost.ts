/** 运行底线（LTSC 2021 起都有）；更高的能力用到时再问。 */
export const requiredSets = [
  ['ExcelApi', '1.14'],
  ['SharedRuntime', '1.1'],
  ['CustomFunctionsRuntime', '1.1'],
] as const;

/** 给维护人员看的环境信息。 */
export interface Diagnostics {
  readonly version: string;
  readonly host: string;
  readonly platform: string;
  readonly officeVersion: string;
  readonly missing: readonly string[];
  readonly highestExcelApi: string;
}

/** 是否支持某个要求集。 */
export function isSetSupported(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** 缺的要求集，如“ExcelApi 1.14”；空表示够用。 */
export function missingSets(): string[] {
  return requiredSets.filter(([set, version]) => !isSetSupported(set, version)).map((pair) => pair.join(' '));
}

/** 收集环境信息；不在 Office 里打开时主机写“无”。 */
export function diagnose(version: string): Diagnostics {
  const { diagnostics } = Office.context ?? {};
  if (diagnostics === undefined) {
    return { version, host: '无', platform: '浏览器', officeVersion: '', missing: [], highestExcelApi: '' };
  }
  const minors = Array.from({ length: 30 }, (_, index) => 30 - index);
  const highest = minors.find((minor) => isSetSupported('ExcelApi', `1.${minor}`));
  return {
    version,
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    officeVersion: diagnostics.version,
    missing: missingSets(),
    highestExcelApi: highest === undefined ? '' : `1.${highest}`,
  };
}

/** 环境信息写成可复制的文字。 */
export function describeDiagnostics(info: Diagnostics): string {
  return [
    `绩效自评 ${info.version}`,
    `主机 ${info.host}　平台 ${info.platform}　版本 ${info.officeVersion}`,
    `ExcelApi ${info.highestExcelApi || '未知'}${info.missing.length > 0 ? `　缺 ${info.missing.join('、')}` : ''}`,
  ].join('\n');
}

/** 打开着的文件的地址；还没有存过、主机不给为空串。 */
export const documentUrl = (): string => Office.context?.document?.url ?? '';

/** Office 主题的底色；主机不给时为 undefined。 */
export function officeBackground(): string | undefined {
  return Office.context?.officeTheme?.bodyBackgroundColor;
}

/** 显示窗格（功能区命令做完后把结果给用户看）；主机不支持时什么也不做。 */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}

/**
 * 让这份工作簿下次打开时就装好自定义函数，免得公式停在 #NAME?。
 * 主机不支持只是少一层便利，不打断插表。
 */
export const loadOnOpen = (): Promise<void> => setStartup('load');

/**
 * 定稿以后不再随工作簿启动：成品里没有 PBE 公式了，没装加载项的人打开时不该看到“加载项错误”。
 */
export const leaveOnOpen = (): Promise<void> => setStartup('none');

async function setStartup(behavior: 'load' | 'none'): Promise<void> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior[behavior]);
  } catch {
    return;
  }
}
