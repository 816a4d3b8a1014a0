import { lazy, Suspense } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { gradeLabel } from '../../app/score/formScore';
import { lostPoints } from '../../app/score/lostPoints';
import { scoreBars, totalShare } from '../../app/score/scoreBars';
import { scoreSections, type ScoreSection } from '../../app/score/scoreSections';
import type { Overview } from '../../app/overview';
import { Empty } from '../../components/Empty';
import { Fold } from '../../components/Fold';
import { usePaneActions, usePaneState } from '../../paneContext';
import { StandardCard } from '../fill/StandardCard';
import { Derivations } from './Derivations';
import { LossChart } from './LossChart';
import { ScoreBars } from './ScoreBars';
import { ScoreRing } from './ScoreRing';
import { TierBatch } from './TierBatch';
import { UnscoredRows } from './UnscoredRows';

const ReviewEstimate = lazy(() => import('./ReviewEstimate'));

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  card: {
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
  },
  head: { display: 'flex', alignItems: 'center', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  sub: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  grade: { margin: '2px 0 0', color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase400 },
  provisional: { fontSize: tokens.fontSizeBase200 },
});

function ScoreCard({ form, derivations, overview }: ScoreSection & { readonly overview: Overview }) {
  const styles = useStyles();
  const { score, project, reading } = form;
  const losses = score === null ? null : lostPoints(reading);
  const label = score === null ? '' : gradeLabel(score);
  return (
    <article className={styles.card} aria-label={form.sheetName}>
      <div className={styles.head}>
        {score === null ? null : <ScoreRing total={score.total} grade={label} share={totalShare(score)} />}
        <div>
          <h2 className={styles.title}>{project ?? form.form}</h2>
          {project === null ? null : <p className={styles.sub}>{form.form}</p>}
          {label === '' ? null : (
            <p className={styles.grade}>
              {score?.grade === '' ? <span className={styles.provisional}>{label}</span> : label}
            </p>
          )}
        </div>
      </div>
      <UnscoredRows form={form} overview={overview} />
      {score === null ? null : <ScoreBars bars={scoreBars(score)} />}
      {losses === null ? null : <LossChart losses={losses} />}
      <Derivations derivations={derivations} />
    </article>
  );
}

/** 得分：各表的总分环、各部分得分条、丢分图，以及率和得分的算式说明；有率没有分的表（基础数据表）也列出来。 */
export function ScoreView() {
  const styles = useStyles();
  const { overview, activity } = usePaneState();
  const { writeScoreSheet } = usePaneActions();
  const sections = overview === null ? [] : scoreSections(overview);
  if (overview === null || sections.length === 0) {
    return <Empty title="还没有得分" text="插入自评表并填指标后，这里显示总分、等次和各部分得分。" />;
  }
  return (
    <div className={styles.root}>
      <StandardCard />
      <TierBatch overview={overview} />
      {sections.map((section) => (
        <ScoreCard key={section.form.key} {...section} overview={overview} />
      ))}
      {sections.some(({ form }) => form.score !== null) ? (
        <>
          {overview.submission.scheme.review?.on ? (
            <Suspense fallback={null}>
              <ReviewEstimate />
            </Suspense>
          ) : (
            <Fold title="复核预估（待核，不改得分）">
              <ReviewEstimate />
            </Fold>
          )}
          <Button disabledFocusable={activity !== null} onClick={() => void writeScoreSheet()}>
            生成得分分析表
          </Button>
        </>
      ) : null}
    </div>
  );
}
