import { formOfLayout, type Layout } from '../../forms';
import type { Scheme } from '../../schemes';
import { parseSubmissionData } from '../../submission';
import type { SubmissionData } from '../../submission';
import { parseJson, readText } from '../jsonInput';
import { InputError } from '../readInput';

function parseData(
  json: unknown,
  scheme: Scheme | undefined,
  layouts: readonly Layout[] = [],
): SubmissionData {
  const carried = layouts.map((layout) => formOfLayout(layout));
  const parsed = parseSubmissionData(json, scheme && [scheme], carried);
  if (!parsed.ok) throw new InputError(parsed.problems.join('\n  '));
  return parsed.data;
}

/** 读一个数据文件；写法不对抛 {@link InputError}，消息列出全部问题。 */
export async function readData(
  folder: string,
  file: string,
  scheme: Scheme | undefined,
  layouts: readonly Layout[] = [],
): Promise<SubmissionData> {
  return parseData(parseJson(await readText(folder, file)), scheme, layouts);
}

/** 几个数据文件合成一份：方案、年度、单位必须一致，表依次接起来。 */
export function mergeData(
  parts: readonly SubmissionData[],
  scheme: Scheme | undefined,
  layouts: readonly Layout[] = [],
): SubmissionData {
  const [first, ...rest] = parts;
  if (!first) throw new InputError('没有数据文件。');
  if (rest.length === 0) return first;
  const different = rest.find(
    ({ scheme, year, unit }) => scheme !== first.scheme || year !== first.year || unit !== first.unit,
  );
  if (different) {
    throw new InputError('几个数据文件的方案、年度或单位不同，不能合成一份；要各成一份请用 --out-dir。');
  }
  return parseData(
    { ...first, forms: parts.flatMap(({ forms }) => forms.map(withoutNullName)) },
    scheme,
    layouts,
  );
}

/** 一份一张的表不许写 name（数据文件的规矩），读出来的 null 也要去掉。 */
function withoutNullName(form: SubmissionData['forms'][number]) {
  const { name, ...rest } = form;
  return name === null ? rest : { ...rest, name };
}
