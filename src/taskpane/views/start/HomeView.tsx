import { lazy, Suspense } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { journeyOf } from '../../app/home/journey';
import type { Overview } from '../../app/overview';
import { Fold } from '../../components/Fold';
import { usePaneActions, usePaneState } from '../../paneContext';
import { FormProgress } from './FormProgress';
import { NextStepCard } from './NextStepCard';
import { PathList } from './PathList';

const ReturnedNotice = lazy(async () => ({ default: (await import('./ReturnedNotice')).ReturnedNotice }));
const StartView = lazy(async () => ({ default: (await import('./StartView')).StartView }));

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px' },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  forms: { listStyle: 'none', margin: 0, padding: 0 },
  notices: { margin: '0 0 8px', paddingLeft: '1.2em', overflowWrap: 'anywhere' },
  settings: { paddingTop: '8px' },
});

/** 主页：走到哪一步、下一步做什么、各表填了多少；表样有毛病时在这里修复。 */
export function HomeView({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity } = usePaneState();
  const { steps, next } = journeyOf(overview);
  const { notices } = overview.submission;
  return (
    <div className={styles.root}>
      {overview.seal === null ? null : (
        <Suspense fallback={null}>
          <ReturnedNotice />
        </Suspense>
      )}
      <NextStepCard next={next} />
      <PathList steps={steps} />
      <section aria-labelledby="home-forms">
        <h2 id="home-forms" className={styles.title}>
          各表进度
        </h2>
        <ul className={styles.forms}>
          {overview.forms.map((form) => (
            <FormProgress key={form.key} form={form} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="home-repair">
        <h2 id="home-repair" className={styles.title}>
          {notices.length === 0 ? '表样' : `表样有 ${notices.length} 处要留意`}
        </h2>
        {notices.length === 0 ? null : (
          <ul className={styles.notices} data-testid="form-notices">
            {notices.map(({ sheetName, message }) => (
              <li key={`${sheetName}/${message}`}>
                {message.includes(sheetName) ? message : `${sheetName}：${message}`}
              </li>
            ))}
          </ul>
        )}
        <Button
          icon={<WrenchRegular />}
          disabledFocusable={activity !== null}
          appearance={notices.length === 0 ? 'secondary' : 'primary'}
          onClick={() => void actions.repair()}
        >
          修复表样（不动已填内容）
        </Button>
      </section>
      <Fold title="补插表样、改年度和单位、自定义方案">
        <div className={styles.settings}>
          <StartView />
        </div>
      </Fold>
    </div>
  );
}
