/** The shape of the code that carries out one kind of request. */
import type { Editing } from '../editing';
import type { RequestKind, RequestOf, Response } from '../google-types';

export type Handler<K extends RequestKind> = (editing: Editing, request: RequestOf<K>) => Response | void;
