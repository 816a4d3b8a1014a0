import { ApiObject } from '../../protocol/apiObject';
import type { Book } from '../core/book';
import { EventCode } from '../core/eventHub';

/** 客户端登记、退订事件时调的方法；工作表与工作表集合共用。 */
export abstract class WorksheetEvents extends ApiObject {
  abstract readonly book: Book;
  /** 事件目标：表 id；集合是 `undefined`（整个工作簿）。 */
  protected abstract get eventTarget(): string | undefined;

  #on(code: number): void {
    this.book.events.listen(code, this.eventTarget);
  }
  #off(code: number): void {
    this.book.events.unlisten(code, this.eventTarget);
  }
  _RegisterDataChangedEvent(): void {
    this.#on(EventCode.Changed);
  }
  _UnregisterDataChangedEvent(): void {
    this.#off(EventCode.Changed);
  }
  _RegisterSelectionChangedEvent(): void {
    this.#on(EventCode.SelectionChanged);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.#off(EventCode.SelectionChanged);
  }
  _RegisterActivatedEvent(): void {
    this.#on(EventCode.Activated);
  }
  _UnregisterActivatedEvent(): void {
    this.#off(EventCode.Activated);
  }
  _RegisterDeactivatedEvent(): void {
    this.#on(EventCode.Deactivated);
  }
  _UnregisterDeactivatedEvent(): void {
    this.#off(EventCode.Deactivated);
  }
  _RegisterAddedEvent(): void {
    this.#on(EventCode.Added);
  }
  _UnregisterAddedEvent(): void {
    this.#off(EventCode.Added);
  }
  _RegisterDeletedEvent(): void {
    this.#on(EventCode.Deleted);
  }
  _UnregisterDeletedEvent(): void {
    this.#off(EventCode.Deleted);
  }
  _RegisterCalculatedEvent(): void {
    this.#on(EventCode.Calculated);
  }
  _UnregisterCalculatedEvent(): void {
    this.#off(EventCode.Calculated);
  }
  _RegisterProtectionChangedEvent(): void {
    this.#on(EventCode.ProtectionChanged);
  }
  _UnregisterProtectionChangedEvent(): void {
    this.#off(EventCode.ProtectionChanged);
  }
  _RegisterEventNameChanged(): void {
    this.#on(EventCode.NameChanged);
  }
  _UnregisterEventNameChanged(): void {
    this.#off(EventCode.NameChanged);
  }
  _RegisterEventVisibilityChanged(): void {
    this.#on(EventCode.VisibilityChanged);
  }
  _UnregisterEventVisibilityChanged(): void {
    this.#off(EventCode.VisibilityChanged);
  }
  _RegisterEventMoved(): void {
    this.#on(EventCode.Moved);
  }
  _UnregisterEventMoved(): void {
    this.#off(EventCode.Moved);
  }
}
