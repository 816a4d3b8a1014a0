import { useId, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaperPage } from '../../../submission';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  turn: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  cell: { padding: '2px 6px', verticalAlign: 'top', textAlign: 'left', overflowWrap: 'anywhere' },
  address: { width: '4em', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** 纸上应有的字，一页一页、一格一行：拿着纸逐行对。 */
export function PaperView({ pages, code }: { pages: readonly PaperPage[]; code: string }) {
  const styles = useStyles();
  const id = useId();
  const [index, setIndex] = useState(0);
  const page = pages[Math.min(index, pages.length - 1)];
  if (page === undefined) return <p className={styles.text}>没有印得出来的内容。</p>;
  return (
    <section className={styles.root} aria-labelledby={id} data-testid="paper">
      <h3 id={id} className={styles.title}>
        纸上应有的字
      </h3>
      <p className={styles.text}>拿着纸逐行对；纸上的定稿码应是 {code}。</p>
      <div className={styles.turn}>
        <Button size="small" disabledFocusable={index === 0} onClick={() => setIndex(index - 1)}>
          上一页
        </Button>
        <Button
          size="small"
          disabledFocusable={index >= pages.length - 1}
          onClick={() => setIndex(index + 1)}
        >
          下一页
        </Button>
        <span role="status" data-testid="paper-page">
          {page.sheet} 第 {page.page} 页（{index + 1}／{pages.length}）
        </span>
      </div>
      <table className={styles.table} aria-label={`${page.sheet} 第 ${page.page} 页`}>
        <tbody>
          {page.lines.map((line) => {
            const [address = '', text = ''] = line.split('\t');
            return (
              <tr key={address}>
                <th scope="row" className={`${styles.cell} ${styles.address}`}>
                  {address}
                </th>
                <td className={styles.cell}>{text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
