import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { View } from '../app/state';
import { ActivityBar } from '../components/ActivityBar';
import { Empty } from '../components/Empty';
import { Loading } from '../components/Loading';
import { NoticeBar } from '../components/NoticeBar';
import { StatusHeader } from '../components/StatusHeader';
import { usePaneActions, usePaneState } from '../paneContext';
import { AuditView } from './AuditView';
import { FillView } from './FillView';
import { ScoreView } from './ScoreView';
import { StartView } from './StartView';

const views: readonly { readonly id: View; readonly title: string; readonly Page: () => React.ReactNode }[] =
  [
    { id: 'start', title: '开始', Page: StartView },
    { id: 'fill', title: '填报', Page: FillView },
    { id: 'score', title: '得分', Page: ScoreView },
    { id: 'audit', title: '审核', Page: AuditView },
  ];

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  page: { flexGrow: 1, overflowY: 'auto', padding: '12px 16px 24px' },
});

/** 窗格：状态栏、四页、消息与进度。 */
export function Pane() {
  const styles = useStyles();
  const actions = usePaneActions();
  const { phase, overview, view, notice, activity } = usePaneState();
  const current = views.find(({ id }) => id === view) ?? views[0];
  if (phase === 'loading' || current === undefined) return <Loading />;
  return (
    <div className={styles.root}>
      <StatusHeader overview={overview} />
      <main className={styles.main}>
        <TabList
          className={styles.tabs}
          selectedValue={view}
          onTabSelect={(_, { value }) => {
            const chosen = views.find(({ id }) => id === value);
            if (chosen !== undefined) actions.show(chosen.id);
          }}
        >
          {views.map(({ id, title }) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls={view === id ? 'page' : undefined}>
              {title}
            </Tab>
          ))}
        </TabList>
        {notice === null ? null : <NoticeBar notice={notice} />}
        {activity === null ? null : <ActivityBar activity={activity} />}
        <div id="page" role="tabpanel" aria-labelledby={`tab-${view}`} className={styles.page} tabIndex={0}>
          {phase === 'failed' ? (
            <Empty title="读不出工作簿" text="上面的消息里有原因。">
              <Button onClick={() => void actions.refresh()}>再读一次</Button>
            </Empty>
          ) : (
            <current.Page />
          )}
        </div>
      </main>
    </div>
  );
}
