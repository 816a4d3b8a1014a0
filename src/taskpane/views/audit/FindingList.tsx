import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { shownFindings, type Finding } from '../../../audit';
import { findingCauses, type FindingCause } from '../../app/findings/findingCauses';
import type { Overview } from '../../app/overview';
import { CauseHeader } from './CauseHeader';
import { FindingItem } from './FindingItem';

/** 一次最多画这么多条；几百行指标全出错时窗格也不卡。 */
const pageSize = 50;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  summary: {
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
  },
});

/** 前面插进别的结果时键不变，正在写的说明才不会丢；稳定键偶有相同，按出现的次序编号。 */
function withStableKeys(findings: readonly Finding[]) {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const nth = seen.get(finding.key) ?? 0;
    seen.set(finding.key, nth + 1);
    return { key: `${finding.key}/${nth}`, finding };
  });
}

interface Props {
  readonly findings: readonly Finding[];
  readonly overview: Overview;
  /** 上次审核以后才有的。 */
  readonly added: ReadonlySet<Finding>;
}

const sizeOf = (causes: readonly FindingCause[]): number =>
  causes.reduce((sum, { findings }) => sum + findings.length, 0);

/** 头 `limit` 条，别的先不画。 */
function firstOf(causes: readonly FindingCause[], limit: number): readonly FindingCause[] {
  let left = limit;
  return causes.flatMap((cause) => {
    const findings = cause.findings.slice(0, Math.max(0, left));
    left -= cause.findings.length;
    return findings.length === 0 ? [] : [{ ...cause, findings }];
  });
}

function Causes({ findings: listed, overview, added }: Props) {
  const styles = useStyles();
  const [limit, setLimit] = useState(pageSize);
  const causes = findingCauses(listed);
  const total = sizeOf(causes);
  return (
    <>
      {firstOf(causes, limit).map(({ key, rule, findings }) => {
        const whole = causes.find((cause) => cause.key === key)?.findings ?? findings;
        return (
          <section key={key} aria-label={`${rule}（${whole.length}）`}>
            {whole.length > 1 ? <CauseHeader rule={rule} findings={whole} overview={overview} /> : null}
            <ul className={styles.list}>
              {withStableKeys(findings).map(({ key: itemKey, finding }) => (
                <FindingItem key={itemKey} finding={finding} overview={overview} fresh={added.has(finding)} />
              ))}
            </ul>
          </section>
        );
      })}
      {total > limit ? (
        <Button size="small" onClick={() => setLimit(limit + pageSize)}>
          再显示 {Math.min(pageSize, total - limit)} 条
        </Button>
      ) : null}
    </>
  );
}

/** 全部结果，按起因归并，从重到轻；收起哪些提示与命令行同一个说法（shownFindings）。 */
export function FindingList({ findings, ...rest }: Props) {
  const styles = useStyles();
  const { shown, folded } = shownFindings(findings);
  return (
    <div>
      <Causes {...rest} findings={shown} />
      {folded.length > 0 ? (
        <details>
          <summary className={styles.summary}>收起的提示 {folded.length} 条</summary>
          <Causes {...rest} findings={folded} />
        </details>
      ) : null}
    </div>
  );
}
