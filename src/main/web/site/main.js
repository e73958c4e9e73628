// What every page runs.
import "./page.js";
import "./doors.js";
import "./reading-list.js";
