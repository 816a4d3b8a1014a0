import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyableDetails } from '../components/CopyableDetails';

const useStyles = makeStyles({
  root: { padding: '16px', display: 'grid', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  text: { margin: 0 },
});

/** 主机不够新（或不在 Excel 里）：说清哪些版本能用。 */
export function UnsupportedView({
  missing,
  diagnostics,
}: {
  missing: readonly string[];
  diagnostics: string;
}) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{missing.length > 0 ? '这个 Excel 版本不能用' : '请在 Excel 里打开'}</h1>
      <p className={styles.text}>
        可以用的版本：Office LTSC 2021、LTSC 2024、Microsoft 365（Windows、Mac）和网页版 Excel。Office 2019
        及更早的批量许可版本不支持。
      </p>
      {missing.length > 0 ? <p className={styles.text}>当前 Excel 缺少：{missing.join('、')}。</p> : null}
      <CopyableDetails text={diagnostics} />
    </main>
  );
}
