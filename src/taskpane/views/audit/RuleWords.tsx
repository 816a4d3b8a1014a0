import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rule } from '../../../audit';
import { numberText, thresholdParameters, type Scheme } from '../../../schemes';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0 0', overflowWrap: 'anywhere' },
  exact: { margin: '2px 0 0', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** 这条规则说什么：先用白话，再是管哪些表、怎样算对、阈值现在取多少。全在本机，不用翻文档。 */
export function RuleWords({
  rule: { id, title, plain, scope, condition, parameters = [] },
  thresholds,
}: {
  readonly rule: Rule;
  readonly thresholds: Scheme['thresholds'];
}) {
  const styles = useStyles();
  const values = parameters.map((key) => {
    const parameter = thresholdParameters[key];
    return `${parameter.title} ${numberText(parameter, thresholds[key])}`;
  });
  return (
    <details data-testid="rule-words">
      <summary className={styles.summary}>这条规则说什么</summary>
      <p className={styles.text}>{plain}</p>
      <p className={styles.exact}>
        {id} {title}，管{scope}。怎样算对：{condition}。
      </p>
      {values.length === 0 ? null : (
        <p className={styles.exact}>现在取 {values.join('、')}，在“审核情况表”末尾的审核参数里改。</p>
      )}
    </details>
  );
}
