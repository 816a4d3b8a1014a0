import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { NextStep } from '../../app/home/journey';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: '8px',
    justifyItems: 'start',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0 },
});

/** 下一步做什么：一句话，一个按钮直接带过去。 */
export function NextStepCard({ next: { sentence, label, target } }: { next: NextStep }) {
  const styles = useStyles();
  const { show, goTo } = usePaneActions();
  const go = () => {
    if (typeof target === 'string') show(target);
    else void goTo(target.place);
  };
  return (
    <section className={styles.root} aria-label="下一步" data-testid="next">
      <p className={styles.sentence}>{sentence}</p>
      <Button appearance="primary" onClick={go}>
        {label}
      </Button>
    </section>
  );
}
