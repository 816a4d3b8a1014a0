import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { endTour, keepTourStep, tourStep } from '../../app/home/tour';
import type { View } from '../../app/state';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'grid',
    gap: '4px',
    margin: '8px 12px 0',
    padding: '8px 10px',
    maxHeight: '45%',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', '& > button': { minWidth: 0 } },
});

/** 五步：一步一页，说这一页干什么、先试哪一样。 */
const steps: readonly { readonly view: View; readonly title: string; readonly text: string }[] = [
  {
    view: 'start',
    title: '开始：走到哪了',
    text: '这是一份填好的示例，随便改，不影响您的文件。这一页说走到哪一步、下一步做什么、各表填了多少。',
  },
  {
    view: 'fill',
    title: '填报：只敲浅黄的格',
    text: '合计、率、得分是公式，自己会算。按“下一个空白”一格一格走；选中一格，这里说它怎么填、从哪来。别处已有的数，看过一次取来。',
  },
  {
    view: 'score',
    title: '得分：差在哪',
    text: '各指标得了多少、扣在哪里。定性的指标在这里选完成档次；照抄指标值不会自己得满分。',
  },
  {
    view: 'audit',
    title: '审核：最要紧的在最上面',
    text: '一条一行，点开看两边的数、依据和改法。红的必须改；黄的改或写一句说明，一句可以盖几条；灰的只是提示。',
  },
  {
    view: 'submit',
    title: '提交：签字、定稿',
    text: '照清单查一遍，填表人、负责人、日期写好，点“定稿”：打印先设好，数换成定值、封住，以后谁改了一看便知。',
  },
];

/** 第一次用的五步导览：跟着翻页，随时可以不看；走到哪记在这台机器上。 */
export default function Tour() {
  const styles = useStyles();
  const { show } = usePaneActions();
  const [at, setAt] = useState(tourStep);
  const title = useRef<HTMLHeadingElement>(null);
  const step = at === null ? undefined : steps[at];

  useEffect(() => {
    if (step === undefined) return;
    show(step.view);
    title.current?.focus();
  }, [step, show]);

  function go(to: number): void {
    keepTourStep(to);
    setAt(to);
  }

  function stop(): void {
    endTour();
    setAt(null);
    document.getElementById('page')?.focus();
  }

  if (at === null || step === undefined) return null;
  const isLast = at === steps.length - 1;
  return (
    <section className={styles.root} aria-labelledby="tour-title" data-testid="tour">
      <h2 id="tour-title" className={styles.title} ref={title} tabIndex={-1}>
        {at + 1}/{steps.length} {step.title}
      </h2>
      <p className={styles.text}>{step.text}</p>
      <div className={styles.buttons}>
        {at === 0 ? null : (
          <Button size="small" onClick={() => go(at - 1)}>
            上一步
          </Button>
        )}
        <Button size="small" appearance="primary" onClick={isLast ? stop : () => go(at + 1)}>
          {isLast ? '看完了' : '下一步'}
        </Button>
        {isLast ? null : (
          <Button size="small" onClick={stop}>
            不看了
          </Button>
        )}
      </div>
    </section>
  );
}
