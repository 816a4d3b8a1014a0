import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { severities, type Finding } from '../../../audit';
import type { Overview } from '../../app/overview';
import { FindingItem } from './FindingItem';

/** 一次最多画这么多条；几百行指标全出错时窗格也不卡。 */
const pageSize = 50;

/** 提示多于这么多条就收起来，免得淹没错误和核实。 */
const foldHints = 3;

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  summary: {
    padding: '8px 0',
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
  readonly overview: Overview;
  readonly findings: readonly Finding[];
  /** 上次审核以后才有的。 */
  readonly added: ReadonlySet<Finding>;
}

function FindingList({ overview, findings, added }: Props) {
  const styles = useStyles();
  const [limit, setLimit] = useState(pageSize);
  return (
    <>
      <ul className={styles.list}>
        {withStableKeys(findings.slice(0, limit)).map(({ key, finding }) => (
          <FindingItem key={key} finding={finding} overview={overview} fresh={added.has(finding)} />
        ))}
      </ul>
      {findings.length > limit ? (
        <Button size="small" onClick={() => setLimit(limit + pageSize)}>
          再显示 {Math.min(pageSize, findings.length - limit)} 条
        </Button>
      ) : null}
    </>
  );
}

/** 一张表的审核结果：从重到轻，同级按位置；提示多时收起。 */
export function FindingGroup({ title, findings, ...rest }: Props & { readonly title: string }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  const sorted = severities.flatMap((level) => findings.filter(({ severity }) => severity === level));
  const hints = sorted.filter(({ severity }) => severity === '提示');
  const folded = hints.length > foldHints;
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>
        {title}（{findings.length}）
      </h2>
      <FindingList {...rest} findings={folded ? sorted.slice(0, sorted.length - hints.length) : sorted} />
      {folded ? (
        <details>
          <summary className={styles.summary}>提示 {hints.length} 条</summary>
          <FindingList {...rest} findings={hints} />
        </details>
      ) : null}
    </section>
  );
}
