// What every page runs.
import "./page.js";
import "./reading-list.js";
import "./doors.js";
