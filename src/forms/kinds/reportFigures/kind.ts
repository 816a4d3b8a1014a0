import { defineKind, type FieldDefinition } from '../kind';

/** 正文里的一个数；报告没写就空着，所以都不是必填。 */
const amount = (meaning: string, signed = false): FieldDefinition => ({
  kind: 'amount',
  meaning: `${meaning}（万元），照报告正文。`,
  ...(signed ? { signed: true } : {}),
});

const text = (kind: FieldDefinition['kind'], meaning: string): FieldDefinition => ({ kind, meaning });

/** 一行支出：本年、上年、增减额、增长率。 */
const spending = <const K extends string>(key: K) =>
  ({
    [`${key}.本年数`]: amount(`本年${key}决算数`),
    [`${key}.上年数`]: amount(`上年${key}决算数`),
    [`${key}.增减额`]: amount('较上年增加额，减少填负数', true),
    [`${key}.增长率`]: { ...text('rate', '较上年增长率，减少填负数，照报告正文。'), signed: true },
  }) as Readonly<Record<`${K}.${'本年数' | '上年数' | '增减额' | '增长率'}`, FieldDefinition>>;

const share = (key: string): FieldDefinition => text('rate', `${key}占基本支出的比例，照报告正文。`);

/**
 * 报告正文引用的数（SEED 000、001、003、004）。
 * 正文是文字，读不准；这些数照抄成字段，正文与表、正文前后的勾稽才核得了。
 */
export const reportFigures = defineKind({
  id: '报告正文数据表',
  prefix: '正文',
  scope: 'workbook',
  workingPaper: true,
  fields: {
    ...spending('决算支出'),
    ...spending('基本支出'),
    ...spending('人员经费'),
    '人员经费.占比': share('人员经费'),
    ...spending('公用经费'),
    '公用经费.占比': share('公用经费'),
    ...spending('项目支出'),
    工资福利支出: amount('工资福利支出'),
    商品和服务支出: amount('商品和服务支出'),
    对个人和家庭补助支出: amount('对个人和家庭补助支出'),
    其他资本性支出: amount('其他资本性支出'),
    年初预算: amount('年初预算数'),
    调整后预算: amount('年中调整后的预算数'),
    本年追加: amount('本年追加预算合计（净额）'),
    财政拨款: amount('本年公共财政拨款'),
    上年结转: amount('上年结转和结余'),
    年末结余: amount('年末结转和结余'),
    剔除合计: {
      kind: 'amount',
      meaning: '追加明细里选“是”的各项之和（万元）。',
      formula: '=IF(COUNT({#追加明细.金额})=0,"",SUMPRODUCT(({#追加明细.是否剔除}="是")*1,{#追加明细.金额}))',
    },
    实际追加预算: amount('剔除政策性追加以后的实际追加预算'),
    预算调整数: amount('预算调整率算式里的预算调整数，应等于本年追加减剔除合计'),
    支出率口径说明: text('text', '支出率按年初还是调整后预算计算，报告里注明了就照抄。'),
    三公经费预算: amount('本年三公经费预算数'),
    三公经费决算: amount('本年三公经费决算数'),
    政府采购年初预算: amount('年初的政府采购预算'),
    政府采购货物: amount('实际采购金额里的货物'),
    项目支出中的设备购置: text(
      'amount',
      '项目支出里列支的设备购置（万元）；政府采购货物多于其他资本性支出时填，说明其余在哪里列支。',
    ),
    编制人数: text('count', '正文写的人员编制数（人）。'),
    在职人数: text('count', '正文写的在职人数（人）。'),
    所属预算单位个数: text('count', '正文写的所属预算单位个数，不含本单位。'),
    所属预算单位名单: text('longText', '正文列出的所属预算单位，用顿号分开。'),
    报告得分: text('score', '正文写的自评总分（分），应等于评分表、自评表的总分。'),
    报告等次: text('text', '正文写的等次，如“优”。'),
  },
  blocks: {
    项目支出构成: {
      rowTitle: '项目',
      columns: {
        项目名称: { kind: 'text' },
        金额: {
          kind: 'amount',
          meaning: '正文写的各项目金额（万元），各行之和应等于项目支出；没有逐项写的合成一行。',
        },
      },
    },
    追加明细: {
      rowTitle: '追加事项',
      columns: {
        事项: { kind: 'text' },
        金额: { kind: 'amount' },
        是否剔除: {
          kind: 'text',
          choices: ['是', '否'],
          meaning: '落实国家政策、不可抗力、上级临时交办的追加计算预算调整率时剔除，选“是”。',
        },
      },
    },
  },
});
