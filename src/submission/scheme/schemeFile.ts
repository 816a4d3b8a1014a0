import { findForm, resolveFormula, shown } from '../../forms';
import { parseScheme, schemeProblems } from '../../schemes';
import type { Scheme, SchemeParse } from '../../schemes';

/** 方案文件的标记与格式版本；改格式必须加一并保留旧版读法。 */
const fileKind = 'pbe-scheme';
const fileVersion = 1;

/** 方案 → 可以存盘、发给别的单位的 JSON 文字。 */
export function exportScheme(scheme: Scheme): string {
  return `${JSON.stringify({ kind: fileKind, version: fileVersion, scheme }, null, 2)}\n`;
}

/**
 * JSON 文字 → 方案；“导出方案”得到的文件，或单写一份方案的 JSON 都认。
 * 不是方案文件、写法不对、评分标准读不懂都逐条说明，绝不半信半用。
 */
export function importScheme(text: string): SchemeParse {
  const json = parseJson(text);
  const file = isBare(json) ? { version: fileVersion, scheme: json } : json;
  if (!isFile(file)) return refuse('这不是方案文件：应是用“导出方案”得到的 JSON 文件。');
  if (file.version !== fileVersion) {
    return refuse(`方案文件的格式版本是 ${shown(file.version)}，只认 ${fileVersion}；请升级加载项。`);
  }
  const parsed = parseScheme(file.scheme);
  if (!parsed.ok) return parsed;
  const problems = [...schemeProblems(parsed.scheme), ...formulaProblems(parsed.scheme)];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

const refuse = (problem: string): SchemeParse => ({ ok: false, problems: [problem] });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isFile(value: unknown): value is { readonly version: unknown; readonly scheme: unknown } {
  if (typeof value !== 'object' || value === null || !('scheme' in value)) return false;
  return 'kind' in value ? value.kind === fileKind : 'version' in value;
}

/** 没有外壳的一份方案。 */
const isBare = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !('kind' in value) && 'id' in value && 'forms' in value;

/** 指标值公式用了表上没有的参数。 */
function formulaProblems(scheme: Scheme): readonly string[] {
  return scheme.forms.flatMap(({ form, indicators }) =>
    indicators.flatMap(({ indicator, valueFormula }) => {
      if (valueFormula === undefined) return [];
      try {
        resolveFormula(valueFormula, { form: findForm(form), scheme });
        return [];
      } catch {
        return [`《${form}》“${indicator}”的指标值公式 ${valueFormula} 用了表上没有的参数。`];
      }
    }),
  );
}
