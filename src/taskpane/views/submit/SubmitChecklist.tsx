import { useState } from 'react';
import { Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { attachments } from '../../../submission';
import { submitChecklist, type ChecklistItem } from '../../app/submit/submitChecklist';
import type { Overview } from '../../app/overview';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '8px',
    padding: '4px 0',
    alignItems: 'start',
  },
  done: { color: tokens.colorPaletteGreenForeground1, fontSize: '18px', lineHeight: 1 },
  open: {
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    marginTop: '2px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorStatusWarningBorder2}`,
  },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  attachments: { display: 'grid', border: 0, margin: 0, padding: 0 },
});

/** 提交前检查：自动查的几项，和要自己核对的附件；附件的勾记在工作簿里。 */
export function SubmitChecklist({ overview }: { overview: Overview }) {
  const styles = useStyles();
  return (
    <section aria-labelledby="submit-checklist">
      <h2 id="submit-checklist" className={styles.title}>
        提交前检查
      </h2>
      <ul className={styles.list} data-testid="submit-checklist">
        {submitChecklist(overview).map((item) => (
          <Item key={item.title} item={item} />
        ))}
      </ul>
      <Attachments stored={overview.submission.attachments} />
    </section>
  );
}

/** 备齐一样勾一样：先显出来，记进工作簿以后照工作簿。 */
function Attachments({ stored }: { stored: readonly string[] }) {
  const styles = useStyles();
  const { tickAttachments } = usePaneActions();
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const ticked = typed ?? stored;

  async function tick(id: string, on: boolean): Promise<void> {
    const wanted = on ? [...ticked, id] : ticked.filter((each) => each !== id);
    setTyped(wanted);
    await tickAttachments(wanted);
    // 其间又勾了别的，等那一次记完
    setTyped((current) => (current === wanted ? null : current));
  }

  return (
    <fieldset className={styles.attachments}>
      <legend className={styles.detail}>随表报送的附件，备齐一样勾一样（记在工作簿里，不拦定稿）：</legend>
      {attachments.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={ticked.includes(id)}
          onChange={(_, { checked }) => void tick(id, checked === true)}
        />
      ))}
    </fieldset>
  );
}

function Item({ item: { title, done, detail, target } }: { item: ChecklistItem }) {
  const styles = useStyles();
  const { goTo, show } = usePaneActions();
  const go = (): void => {
    if (target === null) return;
    if (typeof target === 'string') show(target);
    else void goTo(target.place);
  };
  return (
    <li className={styles.item} data-done={done}>
      <span role="img" aria-label={done ? '已完成' : '还没做完'} className={done ? styles.done : styles.open}>
        {done ? <CheckmarkCircleFilled aria-hidden /> : null}
      </span>
      <span>
        {title}
        {detail === '' ? null : (
          <>
            {'　'}
            {target === null ? (
              <span className={styles.detail}>{detail}</span>
            ) : (
              <Link as="button" onClick={go}>
                {detail}
              </Link>
            )}
          </>
        )}
      </span>
    </li>
  );
}
