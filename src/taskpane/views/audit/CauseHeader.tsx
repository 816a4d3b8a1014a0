import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { rules, type Finding } from '../../../audit';
import { joinedFix, unexplained } from '../../app/findings/findingCauses';
import type { Overview } from '../../app/overview';
import { ExplanationEditor } from './ExplanationEditor';
import { FixPreview } from './FixPreview';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    marginTop: '4px',
    '& > button': { minWidth: 0, flexShrink: 0 },
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly rule: string;
  /** 同一起因的全部结果。 */
  readonly findings: readonly Finding[];
  readonly overview: Overview;
}

/** 同一起因有几条：规则的名字、条数；能一起改、一起说明的各一个按钮。 */
export function CauseHeader({ rule, findings, overview }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState<'fix' | 'explain' | null>(null);
  const close = () => setOpen(null);
  const fix = joinedFix(findings);
  const waiting = unexplained(findings);
  const title = rules.find(({ id }) => id === rule)?.title ?? rule;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title} title={title}>
          {title}（{findings.length}）
        </h2>
        {fix === null ? null : (
          <Button
            size="small"
            aria-label={`一起改：${title}`}
            aria-expanded={open === 'fix'}
            onClick={() => setOpen(open === 'fix' ? null : 'fix')}
          >
            一起改
          </Button>
        )}
        {waiting.length < 2 ? null : (
          <Button
            size="small"
            aria-label={`一起说明：${title}`}
            aria-expanded={open === 'explain'}
            onClick={() => setOpen(open === 'explain' ? null : 'explain')}
          >
            一起说明
          </Button>
        )}
      </div>
      {open === 'fix' && fix !== null ? <FixPreview fix={fix} overview={overview} onClose={close} /> : null}
      {open === 'explain' && waiting.length > 0 ? (
        <ExplanationEditor
          chosen={waiting}
          others={unexplained(overview.findings).filter((other) => !waiting.includes(other))}
          findings={overview.findings}
          onClose={close}
        />
      ) : null}
    </>
  );
}
