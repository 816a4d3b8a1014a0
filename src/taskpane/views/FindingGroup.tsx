import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../audit';
import { FindingItem } from './FindingItem';

/** 一次最多画这么多条；几百行指标全出错时窗格也不卡。 */
const pageSize = 50;

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** 一张表的审核结果。 */
export function FindingGroup({ title, findings }: { title: string; findings: readonly Finding[] }) {
  const styles = useStyles();
  const [limit, setLimit] = useState(pageSize);
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>
        {title}（{findings.length}）
      </h2>
      <ul className={styles.list}>
        {findings.slice(0, limit).map((finding, index) => (
          <FindingItem key={`${finding.key}/${index}`} finding={finding} />
        ))}
      </ul>
      {findings.length > limit ? (
        <Button size="small" onClick={() => setLimit(limit + pageSize)}>
          再显示 {Math.min(pageSize, findings.length - limit)} 条
        </Button>
      ) : null}
    </section>
  );
}
