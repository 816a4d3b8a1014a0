import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../audit';
import { unexplained } from '../../app/findings/findingCauses';
import type { Overview } from '../../app/overview';
import { ExplanationEditor } from './ExplanationEditor';

const useStyles = makeStyles({
  wide: {
    flexBasis: '100%',
    minWidth: 0,
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly finding: Finding;
  readonly overview: Overview;
}

/** 一条结果的审核说明：写好的给看；核实可以写、可以改。错误写了也放不过，不给写；提示不用写。 */
export function ExplainFinding({ finding, overview }: Props) {
  const styles = useStyles();
  const { explanation, severity } = finding;
  const [state, setState] = useState<'unopened' | 'open' | 'closed'>('unopened');
  if (state === 'open') {
    const others = unexplained(overview.findings).filter(({ key }) => key !== finding.key);
    return (
      <ExplanationEditor
        chosen={[finding]}
        others={others}
        findings={overview.findings}
        onClose={() => setState('closed')}
      />
    );
  }
  return (
    <>
      {severity === '核实' ? (
        // 写完回到原来的按钮上；人已经去了表格那边就不抢焦点
        <Button
          size="small"
          autoFocus={state === 'closed' && document.hasFocus()}
          onClick={() => setState('open')}
        >
          {explanation === null ? '写审核说明' : '改审核说明'}
        </Button>
      ) : null}
      {explanation === null ? null : (
        <span className={styles.wide} data-testid="explanation">
          已说明：{explanation}
          {severity === '错误' ? '（这是错误，写了说明也要改正才能定稿。）' : ''}
        </span>
      )}
    </>
  );
}
