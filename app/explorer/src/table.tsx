// The same facts as a table: what the graph shows, for the keyboard and the screen reader.

import { showDate } from "./dates";
import { go, meetings, statements } from "./state";

export function Table() {
  return (
    <div class="table">
      <table>
        <caption>{meetings.value.length} meetings</caption>
        <thead>
          <tr>
            <th>Date</th>
            <th>Who</th>
            <th>Status</th>
            <th>Format</th>
            <th>Place</th>
            <th>Sources</th>
          </tr>
        </thead>
        <tbody>
          {meetings.value.map((meeting) => (
            <tr key={meeting.id}>
              <td>{showDate(meeting.date)}</td>
              <td>
                <button class="link" onClick={() => go({ selected: meeting.id })}>
                  {meeting.title}
                </button>
              </td>
              <td>{meeting.status.replace("_", " ")}</td>
              <td>{meeting.format}</td>
              <td>{meeting.place?.name}</td>
              <td>{meeting.sources}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{statements.value.length} statements</caption>
        <thead>
          <tr>
            <th>Date</th>
            <th>Speaker</th>
            <th>Words</th>
            <th>To</th>
          </tr>
        </thead>
        <tbody>
          {statements.value.map((statement) => (
            <tr key={statement.id}>
              <td>{showDate(statement.date)}</td>
              <td>{statement.speakers.map((speaker) => speaker.name).join(", ")}</td>
              <td>
                <button class="link" onClick={() => go({ selected: statement.id })}>
                  {statement.text}
                </button>
              </td>
              <td>{statement.to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
