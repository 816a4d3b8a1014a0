import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '4px', justifyItems: 'start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 一键设置打印；打印前在 Excel 里预览。 */
export function PrintButton() {
  const styles = useStyles();
  const { setUpPrint } = usePaneActions();
  const { activity, overview } = usePaneState();
  return (
    <div className={styles.root}>
      <Button disabledFocusable={activity !== null} onClick={() => void setUpPrint()}>
        一键设置打印
      </Button>
      {overview?.seal === null ? (
        <p className={styles.text}>定稿时会自动设好；想先打印出来看看，就点这里。</p>
      ) : null}
    </div>
  );
}
