import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { padding: '16px', display: 'grid', gap: '12px' },
  page: { display: 'grid', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  bone: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

const heights = [28, 64, 64, 64];

function Bones() {
  const styles = useStyles();
  return heights.map((height, index) => <div key={index} className={styles.bone} style={{ height }} />);
}

/** 换页时那一页还没下载完：占住地方。 */
export function PageSkeleton() {
  const styles = useStyles();
  return (
    <div className={styles.page} aria-busy>
      <Bones />
    </div>
  );
}

/** 首次读工作簿时的骨架。 */
export function Loading() {
  const styles = useStyles();
  return (
    <main className={styles.root} aria-busy>
      <h1 className={styles.title}>正在读取工作簿…</h1>
      <Bones />
    </main>
  );
}
