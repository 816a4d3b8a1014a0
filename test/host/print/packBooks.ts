import { buildWorkbook } from '../../../src/cli';
import {
  blocksOf,
  builtInPack,
  fieldsOf,
  findForm,
  formOfLayout,
  type FieldSpec,
  type Form,
} from '../../../src/forms';
import type { Scheme } from '../../../src/schemes';
import type { DataValue, FormData, RowData } from '../../../src/submission';

/** 各地表上常见的指标：一级、二级、三级、指标值、实际值、分值。 */
const indicators = [
  ['产出指标', '数量指标', '举办招商引资推介活动场次', '≥6场', '7场', 10],
  ['产出指标', '数量指标', '走访重点企业', '≥120家', '118家', 10],
  ['产出指标', '质量指标', '签约项目履约率', '≥90%', '92.5%', 10],
  ['产出指标', '时效指标', '资金拨付及时性', '2022年12月底前', '2022年11月', 10],
  ['产出指标', '成本指标', '招商活动经费控制在预算内', '≤180万元', '165.3万元', 10],
  ['效益指标', '经济效益指标', '到位内资增长率', '≥8%', '8.6%', 10],
  ['效益指标', '社会效益指标', '带动新增就业人数', '≥1500人', '1620人', 10],
  ['效益指标', '可持续影响指标', '营商环境持续改善', '持续改善', '持续改善', 10],
  ['满意度指标', '服务对象满意度指标', '企业对服务的满意度', '≥95%', '96.2%', 10],
] as const;

const indicatorKeys = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'] as const;

const sentence =
  '按年初部署完成各项任务：组织专题推介、走访重点企业，签约项目跟踪到位，资金按进度拨付，专账核算，没有挤占挪用。';

function valueOf({ key, kind, choices }: FieldSpec): DataValue {
  if (choices) return choices[0] ?? '';
  if (key.includes('电话')) return '0734-8866001';
  switch (kind) {
    case 'amount':
      return 123.45;
    case 'count':
      return 12;
    case 'rate':
      return 0.95;
    case 'measure':
      return '95%';
    case 'score':
      return 10;
    case 'date':
      return '2023年3月20日';
    case 'signature':
      return '';
    case 'text':
      return /人|姓名|签/.test(key) ? '张三' : '衡阳市投资促进事务中心';
    case 'longText':
      return sentence;
  }
}

const inputs = (specs: readonly FieldSpec[]): RowData =>
  Object.fromEntries(
    specs
      .filter(({ formula, own, preset }) => !formula && !own && preset === undefined)
      .map((spec) => [spec.key, valueOf(spec)]),
  );

function rowsOf({
  columns,
  key,
  prefill,
  presets,
}: ReturnType<typeof blocksOf>[number]): readonly RowData[] | null {
  if (prefill === 'levels' || prefill === 'surveys') return null;
  if (prefill === 'indicators' && columns.some((column) => column.key === '评分标准')) return null;
  if (presets) return null;
  const has = (name: string): boolean => columns.some((column) => column.key === name);
  if (key !== '绩效指标' && !has('三级指标')) return [inputs(columns), inputs(columns)];
  return indicators.map((row) => ({
    ...Object.fromEntries(
      columns
        .filter(({ formula, own }) => !formula && !own)
        .map((column) => [
          column.key,
          column.kind === 'score' ? 10 : column.kind === 'longText' ? '' : column.choices ? '' : null,
        ]),
    ),
    ...Object.fromEntries(indicatorKeys.flatMap((name, at) => (has(name) ? [[name, row[at]!]] : []))),
  }));
}

/** 一份方案的表，每栏都填上像样的内容。 */
async function packData(scheme: Scheme, isWanted: (form: Form) => boolean) {
  const { layouts } = await builtInPack(scheme);
  const formOf = (id: string): Form => {
    const layout = layouts.find(({ kind }) => kind === id);
    return layout ? formOfLayout(layout) : findForm(id);
  };
  const forms = scheme.forms
    .filter(({ form }) => isWanted(formOf(form)))
    .map(({ form, perProject }): FormData => {
      const own = formOf(form);
      const rows = blocksOf(own).flatMap((block) => {
        const filled = rowsOf(block);
        return filled ? [[block.key, filled] as const] : [];
      });
      return {
        form,
        name: perProject ? '招商引资专项经费' : null,
        values: inputs(fieldsOf(own)),
        rows: Object.fromEntries(rows),
      };
    });
  const year = scheme.year ?? 2022;
  return { data: { scheme: scheme.id, year, unit: '衡阳市投资促进事务中心', forms }, layouts };
}

/** 各方案填好的工作簿：同一种版面只填一次（评分表各地指标不同，各填各的）。 */
export async function packBooks(schemes: readonly Scheme[]): Promise<readonly Uint8Array[]> {
  const seen = new Set<string>();
  const books: Uint8Array[] = [];
  for (const scheme of schemes) {
    const { data, layouts } = await packData(scheme, ({ id, layout }) => {
      const key = id === '部门整体支出绩效评价评分表' ? scheme.id : `${id} ${layout}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
    if (data.forms.length === 0) continue;
    books.push((await buildWorkbook(data, scheme, undefined, layouts)).bytes);
  }
  return books;
}
