//! The simulation core of the Switchboard course.
#![no_std]
