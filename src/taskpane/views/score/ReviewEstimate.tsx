import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { estimateReview, type Estimate } from '../../../audit';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, paddingLeft: '1.2em', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  link: { textAlign: 'left', fontSize: 'inherit' },
});

function FormEstimate({ estimate }: { estimate: Estimate }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { form, project, total, estimated, lines } = estimate;
  return (
    <section aria-label={project ?? form}>
      <p>
        {project ?? form}：自评 {total}，约 <strong>{estimated}</strong>
      </p>
      {lines.length === 0 ? (
        <p className={styles.text}>没有看出会扣分的地方。</p>
      ) : (
        <ul className={styles.list}>
          {lines.map(({ indicator, criterion, title, deducted, place }) => (
            <li key={`${indicator}/${criterion}`}>
              {place === null ? (
                indicator
              ) : (
                <Link as="button" className={styles.link} onClick={() => void goTo(place)}>
                  {indicator}
                </Link>
              )}
              ：{title}，{deducted > 0 ? `约扣 ${deducted} 分` : '口径没有说扣多少'}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** 复核预估：照常见复核口径，复核人可能扣掉哪些分。只是预估，不改得分。 */
export default function ReviewEstimate() {
  const styles = useStyles();
  const { overview } = usePaneState();
  if (overview === null) return null;
  const { source, withoutEvidence, estimates } = estimateReview(overview.submission, overview.findings);
  return (
    <div className={styles.root} data-testid="review-estimate">
      <h2 className={styles.title}>复核预估（待核）</h2>
      <p className={styles.text}>
        {source}。只是预估，不改得分。
        {withoutEvidence ? '没有登记过佐证，不按“没有佐证、没有调查”扣。' : ''}
      </p>
      {estimates.length === 0 ? (
        <p className={styles.text}>还没有总分。</p>
      ) : (
        estimates.map((estimate) => (
          <FormEstimate key={`${estimate.form}/${estimate.project ?? ''}`} estimate={estimate} />
        ))
      )}
    </div>
  );
}
