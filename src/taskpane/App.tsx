import { useEffect, useState } from 'react';
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ConfirmationHost } from './components/ConfirmationHost';
import { ErrorBoundary } from './components/ErrorBoundary';
import { PaneContext, type PaneEnvironment } from './paneContext';
import { darkTheme, isDark, lightTheme } from './theme';
import { Pane } from './views/Pane';
import { UnsupportedView } from './views/UnsupportedView';

const useStyles = makeStyles({
  provider: {
    height: '100%',
    colorScheme: 'light',
    // 当按钮用的链接在高对比度下与文字同色，看不出能点
    '& .fui-Link': {
      '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' },
    },
  },
  // 单选框、滚动条这些浏览器自己画的也要跟着变深
  dark: { colorScheme: 'dark' },
});

interface Props {
  /** 能用时是窗格环境；不能用时为 null。 */
  readonly environment: PaneEnvironment | null;
  readonly missing: readonly string[];
  readonly diagnostics: string;
  /** Office 主题底色；每次窗格重新可见时再取一次。 */
  readonly background: () => string | undefined;
}

/** 窗格的根：主题、出错页、不支持页。 */
export function App({ environment, missing, diagnostics, background }: Props) {
  const styles = useStyles();
  const [dark, setDark] = useState(() => isDark(background()));

  useEffect(() => {
    const update = () => setDark(isDark(background()));
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, [background]);

  return (
    <FluentProvider
      theme={dark ? darkTheme : lightTheme}
      className={mergeClasses(styles.provider, dark && styles.dark)}
    >
      <ErrorBoundary diagnostics={diagnostics}>
        {environment === null ? (
          <UnsupportedView missing={missing} diagnostics={diagnostics} />
        ) : (
          <PaneContext.Provider value={environment}>
            <ConfirmationHost>
              <Pane />
            </ConfirmationHost>
          </PaneContext.Provider>
        )}
      </ErrorBoundary>
    </FluentProvider>
  );
}
