import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { fileNames } from '../../../submission';
import type { Overview } from '../../app/overview';
import { useCopy } from '../../components/useCopy';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  name: { overflowWrap: 'anywhere', userSelect: 'text', fontWeight: tokens.fontWeightSemibold },
});

/** 报送用的文件名建议。 */
export function FileName({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const [copied, copy] = useCopy();
  const { book: name } = fileNames(overview.submission);
  return (
    <div className={styles.root}>
      <span>报送文件名建议：</span>
      <span className={styles.name} data-testid="file-name">
        {name}
      </span>
      <Button size="small" onClick={() => void copy(name)}>
        复制
      </Button>
      {copied}
    </div>
  );
}
