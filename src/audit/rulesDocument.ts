import { thresholdParameters } from '../schemes';
import { rules } from './rules';

const heads = [
  '编号',
  '级别',
  '名称',
  '适用',
  '说的是',
  '公式或条件',
  '提示语',
  '依据',
  '来源',
  '阈值',
  '边录边提示',
];

/** docs/审核规则.md 的全文，由规则生成，文档不会与代码两样。 */
export function rulesDocument(): string {
  const lines = rules.map((rule) =>
    [
      rule.id,
      rule.finalSeverity === undefined ? rule.severity : `${rule.severity}；定稿时${rule.finalSeverity}`,
      rule.title,
      rule.scope,
      rule.plain,
      rule.condition,
      rule.message,
      rule.basis,
      rule.source,
      (rule.parameters ?? []).map((key) => thresholdParameters[key].title).join('、'),
      rule.live ? '是' : '',
    ]
      .map((text) => text.replaceAll('|', '\\|'))
      .join(' | '),
  );
  return `# 审核规则

本文由 src/audit 生成，请勿手改；改规则后运行 \`npx vitest run --project unit test/unit/audit -u\` 更新。

- **错误**：不改不得定稿。**核实**：改正，或写明审核说明后放行。**提示**：不阻断。
- “说的是”一栏与窗格里“这条规则说什么”是同一段话。
- 阈值都是方案里的数据，在“审核情况表”的审核参数里改，不改规则。
- 填报时没填完不算错：A01 只提示快填完的表上剩下的格；定稿时才是错误。
- 率按印出的位数四舍五入后比较：86.48% 印 86.5%、86% 都对。
- 空白不是 0：没填的格不参加比较；“2.46 ✓”这类文字由 A02 报一次，合计按 2.46 核对。
- “边录边提示”的规则随表样带有原生条件格式，没有加载项也会变色；只用 Excel 自带函数，空表不变色。
- 来源：SEED 为真实申报（编号），PUBLIC 为公开材料，派生、常规为由表内关系推出。

| ${heads.join(' | ')} |
| ${heads.map(() => '---').join(' | ')} |
${lines.map((line) => `| ${line} |`).join('\n')}
`;
}
