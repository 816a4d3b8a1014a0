/**
 * 页面里执行：一帧至少隔 `gap` 毫秒。没有显卡时网格一帧要软件画一整屏，一秒六十帧占去一半处理器，
 * 而测试看的是画完以后的样子，不是动得顺不顺。
 */
export function fewerFrames(gap: number): void {
  const nextFrame = window.requestAnimationFrame.bind(window);
  let waiting = new Map<number, FrameRequestCallback>();
  let due = new Map<number, FrameRequestCallback>();
  let asked = 0;
  let scheduled = false;
  const draw = (time: number): void => {
    due = waiting;
    waiting = new Map();
    scheduled = false;
    for (const callback of due.values()) {
      try {
        callback(time);
      } catch (error) {
        reportError(error);
      }
    }
  };
  window.requestAnimationFrame = (callback) => {
    asked += 1;
    waiting.set(asked, callback);
    if (!scheduled) setTimeout(() => nextFrame(draw), gap);
    scheduled = true;
    return asked;
  };
  window.cancelAnimationFrame = (handle) => {
    waiting.delete(handle);
    due.delete(handle);
  };
}
