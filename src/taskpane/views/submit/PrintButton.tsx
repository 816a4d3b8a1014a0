import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '4px', justifyItems: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 一键设置打印，印完把填写底色恢复；打印前在 Excel 里预览。 */
export function PrintButton() {
  const styles = useStyles();
  const { setUpPrint, showColors } = usePaneActions();
  const { activity, overview } = usePaneState();
  const isOpen = overview?.seal === null;
  return (
    <div className={styles.root}>
      <div className={styles.buttons}>
        <Button disabledFocusable={activity !== null} onClick={() => void setUpPrint()}>
          一键设置打印
        </Button>
        {isOpen ? (
          <Button appearance="subtle" disabledFocusable={activity !== null} onClick={() => void showColors()}>
            恢复填写底色
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <p className={styles.text}>
          定稿时会自动设好；想先打印出来看看，就点这里：填写底色与变色收起来，印出来是白底黑字，印完再恢复。
        </p>
      ) : null}
    </div>
  );
}
