import { crossed, defineKind, type BlockDefinition, type FieldDefinition } from '../kind';

/** 三栏年份。 */
export const years = ['上年决算数', '本年预算数', '本年决算数'] as const;

type Year = (typeof years)[number];

interface AmountFacts {
  /** 名称里不能用的字要另取短名。 */
  readonly name?: string;
  readonly formula?: (year: Year) => string;
  readonly meaning?: string;
  /** 缺省必填。 */
  readonly required?: boolean;
}

/** 一行三栏金额（万元）。 */
const amounts = <const R extends string>(
  row: R,
  { name, formula, required = true, ...facts }: AmountFacts = {},
) =>
  crossed([row], years, (_, year): FieldDefinition => ({
    kind: 'amount',
    ...(name ? { name: `${name}_${year}` } : {}),
    ...(formula ? { formula: formula(year) } : {}),
    ...facts,
    required,
  }));

/** 合计公式：下级全空时显示空白，不显示 0。 */
const total =
  (...rows: readonly string[]) =>
  (year: Year): string => {
    const list = rows.map((row) => `{${row}.${year}}`).join(',');
    return `=IF(COUNT(${list})=0,"",SUM(${list}))`;
  };

/** 专项合计：项目行之和，插行后区域名称会长。 */
const blockTotal =
  (block: string) =>
  (year: Year): string =>
    `=IF(COUNT({#${block}.${year}})=0,"",SUM({#${block}.${year}}))`;

/** 一类专项：一个项目一行。 */
const projects = (name: string) =>
  ({
    name,
    rowTitle: '项目',
    columns: {
      项目名称: {
        kind: 'text',
        meaning: '一个项目（专项）一行，名称与项目支出绩效自评表一致。',
      },
      上年决算数: { kind: 'amount' },
      本年预算数: { kind: 'amount' },
      本年决算数: { kind: 'amount' },
    },
  }) as const satisfies BlockDefinition;

/** 部门整体支出绩效评价基础数据（SEED 002 附件2）。 */
export const basicData = defineKind({
  id: '基础数据表',
  prefix: '基础',
  scope: 'workbook',
  fields: {
    编制数: {
      kind: 'count',
      required: true,
      meaning: '编制部门批复的人员编制数（人）。',
    },
    实际在职人数: {
      kind: 'count',
      required: true,
      meaning: '评价年度末财政供养的实际在职人数（人），不含离退休人员。',
    },
    控制率: {
      kind: 'rate',
      formula: '=PBE.STAFFRATE({实际在职人数},{编制数})',
      meaning: '在职人员控制率＝实际在职人数÷编制数×100%。',
      basis: '财预〔2013〕53号',
    },
    ...amounts('部门基本支出', {
      meaning: '基本支出＝人员经费＋公用经费（万元）。表内没有人员经费行，照决算填写。',
    }),
    ...amounts('公用经费', {
      formula: (year) =>
        `=IF(COUNT({办公经费.${year}:印刷费.${year}})=0,"",SUM({办公经费.${year}:印刷费.${year}}))`,
      meaning: '基本支出中的一般商品和服务支出，等于下列 8 项之和（万元）。',
    }),
    ...amounts('办公经费'),
    ...amounts('水费、电费、差旅费', { name: '水电差旅费' }),
    ...amounts('会议费、培训费', { name: '会议培训费' }),
    ...amounts('公务接待费、邮电费', { name: '接待邮电费' }),
    ...amounts('其他商品和服务支出'),
    ...amounts('公车运行费及其他交通费'),
    ...amounts('设备购置费'),
    ...amounts('印刷费'),
    ...amounts('三公经费', {
      formula: total('公务用车购置和维护经费', '出国经费', '公务接待'),
      meaning: '三公经费＝公务用车购置和维护经费＋出国经费＋公务接待（万元）。',
    }),
    ...amounts('公务用车购置和维护经费', {
      formula: total('公车购置', '公车运行维护'),
    }),
    ...amounts('公车购置'),
    ...amounts('公车运行维护'),
    ...amounts('出国经费'),
    ...amounts('公务接待'),
    ...amounts('项目支出', {
      formula: total('业务工作专项', '运行维护专项', '市级专项资金'),
      meaning: '基本支出以外的所有项目支出＝业务工作专项＋运行维护专项＋市级专项资金（万元）。',
    }),
    ...amounts('业务工作专项', { formula: blockTotal('业务工作专项'), required: false }),
    ...amounts('运行维护专项', { formula: blockTotal('运行维护专项'), required: false }),
    ...amounts('市级专项资金', { formula: blockTotal('市级专项资金'), required: false }),
    ...amounts('政府采购金额', { meaning: '没有政府采购填 0。' }),
    厉行节约保障措施: { kind: 'longText', required: true, meaning: '逐条写明厉行节约的制度和做法。' },
  },
  blocks: {
    业务工作专项: projects('业务工作专项明细'),
    运行维护专项: projects('运行维护专项明细'),
    市级专项资金: projects('市级专项资金明细'),
  },
});
