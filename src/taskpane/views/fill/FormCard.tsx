import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { severities } from '../../../audit';
import type { FormSummary } from '../../app/overview';
import { SeverityMark } from '../../components/SeverityMark';
import { usePaneActions } from '../../paneContext';
import { ProjectTools } from './ProjectTools';

const useStyles = makeStyles({
  card: {
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'grid',
    gap: '6px',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px' },
  title: {
    flex: '1 1 0',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
  },
  sub: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  counts: { display: 'flex', gap: '8px', alignItems: 'center' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  done: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorPaletteGreenForeground1,
  },
});

/** 一张表的卡片：进度、下一处空格、各级条数；项目表可以改名、删。 */
export function FormCard({ form }: { form: FormSummary }) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { project, nextEmpty, filled, required } = form;
  return (
    <article className={styles.card} aria-label={form.sheetName}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {project ?? form.form}
          {project === null ? null : <span className={styles.sub}>{form.form}</span>}
        </h2>
        {project === null ? null : <ProjectTools project={project} />}
      </div>
      {required === 0 ? null : (
        <ProgressBar value={filled} max={required} aria-label={`${form.sheetName} 必填完成`} />
      )}
      <div className={styles.line}>
        <span>{required === 0 ? '' : `必填 ${filled}/${required}`}</span>
        <span className={styles.counts}>
          {severities
            .filter((severity) => form.counts[severity] > 0)
            .map((severity) => (
              <span key={severity} className={styles.count}>
                <SeverityMark severity={severity} label={severity} />
                {form.counts[severity]}
              </span>
            ))}
        </span>
      </div>
      {nextEmpty === null ? (
        <span className={styles.done}>
          <CheckmarkCircleFilled aria-hidden />
          {required === 0 ? '没有必填项' : '必填都填了'}
        </span>
      ) : (
        <Link as="button" onClick={() => void actions.goTo(nextEmpty.place)}>
          下一处：{nextEmpty.label}
        </Link>
      )}
    </article>
  );
}
