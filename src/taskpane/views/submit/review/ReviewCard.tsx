import { Fragment, useEffect, useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { timeText } from '../../../../domain';
import type { SealReport } from '../../../../submission';
import type { ReviewStanding, ReviewStatus } from '../../../app/review/status';
import { usePaneActions, usePaneState } from '../../../paneContext';
import { ReviewerDesk } from './ReviewerDesk';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '1.4em', overflowWrap: 'anywhere' },
  link: { textAlign: 'left' },
});

const standingText: Readonly<Record<ReviewStanding, string>> = {
  有效: '复核绑在这份定稿上，有效。',
  单位已重报: '单位改好、重新定稿了：这是重报的一份，等复核人接着复核。',
  单位在改: '定稿撤销了或改动过：改好以后重新定稿，再报一次。',
  登记被改过: '复核的登记被改过，不能作数。',
  对着的不是这份定稿: '复核对着的不是这份定稿，不能作数。',
};

/** 复核走到哪里：填报的人看退回的理由与逐条意见；汇总单位在这里复核。没有复核、又不是汇总单位的什么也不显示。 */
export function ReviewCard({ seal }: { readonly seal: SealReport | null }) {
  const styles = useStyles();
  const { readReview } = usePaneActions();
  const { bureau, overview } = usePaneState();
  // 还没读到为 undefined：没读到不等于没有复核
  const [status, setStatus] = useState<ReviewStatus | null>();
  // 工作簿重读过（走了一步、填了复核表、定稿变了），复核也重读
  useEffect(() => {
    let gone = false;
    void readReview().then((read) => {
      if (!gone) setStatus(read);
    });
    return () => {
      gone = true;
    };
  }, [readReview, overview]);
  const sealed = seal !== null && seal.seal.state === 'sealed';
  if (status === undefined || (status === null && !(bureau && sealed))) return null;
  return (
    <section className={styles.root} aria-labelledby="submit-review" data-testid="review">
      <h2 id="submit-review" className={styles.title}>
        {status === null ? '复核：还没有开始' : `复核：${status.state}`}
      </h2>
      {status === null ? null : <Standing status={status} />}
      {bureau && sealed ? <ReviewerDesk status={status} report={seal} /> : null}
    </section>
  );
}

function Standing({ status }: { readonly status: ReviewStatus }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { layer, standing, remarks, totals, quality } = status;
  return (
    <>
      <p className={styles.text}>{standingText[standing]}</p>
      <ol className={styles.list} data-testid="review-events">
        {layer.events.map(({ state, time, reviewer, reason }) => (
          <li key={`${time}/${state}`}>
            {state}（{reviewer}，{timeText(new Date(time))}）{reason === '' ? '' : `：${reason}`}
          </li>
        ))}
      </ol>
      {totals.length === 0 ? null : (
        <p className={styles.text} data-testid="review-totals">
          {totals.map(({ project, selfTotal, selfGrade, reviewedTotal, reviewedGrade }) => (
            <Fragment key={project}>
              {project}：自评 {selfTotal}（{selfGrade}），复核 {reviewedTotal}（{reviewedGrade}）
              <br />
            </Fragment>
          ))}
        </p>
      )}
      {quality === undefined ? null : (
        <p className={styles.text}>
          自评工作质量 {quality.score}（{quality.grade}）
        </p>
      )}
      {remarks.length === 0 ? null : (
        <ul className={styles.list} data-testid="review-remarks">
          {remarks.map(({ key, text, place }) => (
            <li key={key}>
              {place === null ? (
                text
              ) : (
                <Link as="button" className={styles.link} onClick={() => void goTo(place)}>
                  {text}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
