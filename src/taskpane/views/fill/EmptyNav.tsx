import { useEffect } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { blanksOf, type Direction } from '../../app/fill/emptyFields';
import type { Overview } from '../../app/overview';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 键位写 code 不写 key：苹果键盘上 Option＋字母会打出别的字。 */
const directions: Readonly<Record<string, Direction>> = { KeyN: 'next', KeyP: 'previous' };

/** 在空白必填格与没有得分的行之间走；窗格里按 Alt+N、Alt+P 也行。都填了就不出现。 */
export function EmptyNav({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const { goToEmpty } = usePaneActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const direction = event.altKey && !event.ctrlKey ? directions[event.code] : undefined;
      if (direction === undefined) return;
      event.preventDefault();
      void goToEmpty(direction);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [goToEmpty]);
  const left = blanksOf(overview).length;
  if (left === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label="空白必填项">
      <Button
        size="small"
        icon={<ChevronUpRegular />}
        title="Alt+P"
        aria-keyshortcuts="Alt+P"
        onClick={() => void goToEmpty('previous')}
      >
        上一个空白
      </Button>
      <Button
        size="small"
        icon={<ChevronDownRegular />}
        title="Alt+N"
        aria-keyshortcuts="Alt+N"
        onClick={() => void goToEmpty('next')}
      >
        下一个空白
      </Button>
      <span className={styles.count}>还有 {left} 处</span>
    </div>
  );
}
