/** Short names for Google's published Calendar types. */
/// <reference types="@maxim_mazurok/gapi.client.calendar-v3" />

export type Event = gapi.client.calendar.Event;
export type EventList = gapi.client.calendar.Events;
export type EventTime = gapi.client.calendar.EventDateTime;
export type Attendee = gapi.client.calendar.EventAttendee;
